// How Taro builds the phone's side: one source, a WeChat package and an H5 site.
import { defineConfig } from '@tarojs/cli'

/** All sizes are written for a screen 750 wide; Taro turns them into rpx and rem. */
const DESIGN_WIDTH = 750
const DEV_PORT = 8110
const SHOP_PORT = 8100

/** Packages that come in a newer language than the oldest phone speaks. */
const NEWER = /node_modules[\\/](zustand|uqr)[\\/]/
const compile = { include: [(file: string) => NEWER.test(file)] }

const isDevelopment = process.env['NODE_ENV'] === 'development'
/** A class name goes to the phone's screen with every element that has it, so there it says nothing. */
const SHORT = isDevelopment ? '[local]-[hash:base64:5]' : '[hash:base64:4]'

export default defineConfig({
  projectName: 'xiaopu',
  designWidth: DESIGN_WIDTH,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV'] ?? 'h5'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Between two builds the cache was seen to keep a file that had changed; while one watches it is worth that.
  cache: { enable: process.argv.includes('--watch') },
  logger: { quiet: true, stats: false },
  plugins: [require.resolve('./spoken/plugin.cjs')],
  // Pictures need a full address where the package has no origin of its own.
  defineConstants: { PICTURE_BASE: JSON.stringify(process.env['XIAOPU_PICTURE_BASE'] ?? '') },
  copy: { patterns: [], options: {} },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: {
      cssModules: {
        enable: true,
        config: { namingPattern: 'module', generateScopedName: SHORT },
      },
    },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    esnextModules: [],
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true },
      cssModules: {
        enable: true,
        config: { namingPattern: 'module', generateScopedName: '[local]-[hash:base64:5]' },
      },
    },
    devServer: {
      host: '127.0.0.1',
      port: DEV_PORT,
      open: false,
      proxy: [{ context: ['/api', '/pictures'], target: `http://127.0.0.1:${SHOP_PORT}` }],
    },
    ...(isDevelopment ? {} : { enableSourceMap: false }),
  },
})
