// A photo picked in a browser, drawn smaller on a canvas so that it fits what the server takes.
import { PICTURE_SIDE_MAX, QUALITY, QUALITY_LOW, base64Of, fits } from './picture-size'

/** Null when nothing was picked, empty when the file is no picture. */
export async function pickPicture(): Promise<string | null> {
  const file = await pickFile()
  if (file === null) return null
  const image = await decode(file)
  return image ? shrink(image) : ''
}

function pickFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    // Some old browsers open the chooser only for an element that stands in the page.
    input.style.display = 'none'
    input.addEventListener('change', () => done(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => done(null))
    document.body.appendChild(input)
    const done = (file: File | null): void => {
      input.remove()
      resolve(file)
    }
    input.click()
  })
}

function decode(file: File): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image()
    const url = URL.createObjectURL(file)
    const done = (found: HTMLImageElement | null): void => {
      URL.revokeObjectURL(url)
      resolve(found)
    }
    image.onload = () => done(image)
    image.onerror = () => done(null)
    image.src = url
  })
}

function shrink(image: HTMLImageElement): string | null {
  const scale = Math.min(1, PICTURE_SIDE_MAX / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (!context) return null
  // A transparent picture would turn black as JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const good = base64Of(canvas.toDataURL('image/jpeg', QUALITY))
  return fits(good) ? good : base64Of(canvas.toDataURL('image/jpeg', QUALITY_LOW))
}
