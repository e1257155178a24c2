// Every paper in a drawer fits a field that a page of the phone has, and whoever sits at the desk could open a shop with them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEATED } from '../../src/host/desk/people'
import { drawerOf } from '../../src/host/desk/screen/papers'

const PAGES = join(__dirname, '../../src/pages')
const sources = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => readFileSync(join(PAGES, path), 'utf8'))
  .join('\n')

describe.each(SEATED)('$name', ({ key }) => {
  const { papers, wrong, pictures } = drawerOf(key)

  it('has a paper for each field of an opening and of an address', () => {
    const fields = new Set(papers.flatMap((paper) => paper.fields))
    expect([...fields]).toEqual(
      expect.arrayContaining(['手机号', '姓名', '身份证号', '储蓄卡卡号', '店名', '街道和门牌', '快递单号']),
    )
    expect(papers.filter(({ value }) => value === '')).toEqual([])
    expect(pictures.slice(0, 2).map(({ src }) => src)).toEqual([
      `/papers/${key}-front.png`,
      `/papers/${key}-back.png`,
    ])
  })

  it('has no paper for a field that no page has', () => {
    for (const field of [...papers, ...wrong].flatMap((paper) => paper.fields))
      expect([field, sources.includes(`'${field}'`) || sources.includes(`"${field}"`)]).toEqual([field, true])
  })
})
