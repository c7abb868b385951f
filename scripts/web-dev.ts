// The pages alone, on http://127.0.0.1:4621, with a stand-in for the server: `node scripts/web-dev.ts`.
// GENCHI_TITLES=1000 for a large slate; GENCHI_SAMPLE=no for the sign-in with a password.
import { createServer } from 'vite'
import { fakeApi } from '../src/web/dev/fake-api.ts'

const reply = fakeApi(Number(process.env['GENCHI_TITLES'] ?? 0), process.env['GENCHI_SAMPLE'] !== 'no')
const server = await createServer({
  server: {
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 4621),
    strictPort: true,
    proxy: {},
    hmr: { overlay: false },
  },
  plugins: [
    {
      name: 'fake-api',
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          const path = request.url ?? ''
          if (!path.startsWith('/api/')) return next()
          if (path.startsWith('/api/live')) {
            response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
            const title = new URL(path, 'http://localhost').searchParams.get('title')
            if (title)
              response.write(
                `event: presence\ndata: ${JSON.stringify({
                  title,
                  people: [
                    { id: 'a', name: '森 佳奈', company: 'ROBOT' },
                    { id: 'b', name: '박지호', company: 'Studio Dragon' },
                  ],
                })}\n\n`,
              )
            else response.write(': open\n\n')
            return
          }
          let text = ''
          request.on('data', (part) => {
            text += part
          })
          request.on('end', () => {
            const language = request.headers['accept-language']?.split(/[,;-]/)[0] ?? 'en'
            const { status, body } = reply(
              request.method ?? 'GET',
              path,
              language,
              text ? JSON.parse(text) : {},
            )
            response.writeHead(status, { 'content-type': 'application/json' })
            response.end(body === undefined ? undefined : JSON.stringify(body))
          })
        })
      },
    },
  ],
})
await server.listen()
server.printUrls()
