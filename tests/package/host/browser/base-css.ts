// How WeChat's own tags look before a package styles them.

export const BASE_CSS = `
html { font-size: 16px; -webkit-text-size-adjust: 100%; }
body { margin: 0; font-family: -apple-system, 'Helvetica Neue', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; }
wx-screen, wx-frame, wx-page { display: block; min-height: 100vh; }
wx-frame[hidden] { display: none; }
wx-view, wx-form, wx-label, wx-scroll-view, wx-swiper, wx-swiper-item, wx-cover-view, wx-navigator { display: block; }
[hidden] { display: none !important; }
wx-text { display: inline; }
wx-scroll-view { width: 100%; overflow: hidden; }
wx-scroll-view[scroll-x]:not([scroll-x='false']) { overflow-x: auto; }
wx-scroll-view[scroll-y]:not([scroll-y='false']) { overflow-y: auto; }
wx-swiper { height: 150px; overflow: hidden; white-space: nowrap; }
wx-swiper-item { display: inline-block; width: 100%; height: 100%; vertical-align: top; white-space: normal; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-input { display: block; height: 1.4rem; min-height: 1.4rem; overflow: hidden; }
wx-textarea { display: block; width: 300px; height: 150px; overflow: auto; }
wx-button {
  position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px;
  text-align: center; text-decoration: none; line-height: 2.55555556; border-radius: 5px; overflow: hidden;
  color: #000; background-color: #f8f8f8;
}
wx-button::after {
  content: ' '; position: absolute; top: 0; left: 0; width: 200%; height: 200%; transform: scale(0.5);
  transform-origin: 0 0; box-sizing: border-box; border: 1px solid rgba(0, 0, 0, 0.2); border-radius: 10px;
}
`
