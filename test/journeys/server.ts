import { serve } from '../../src/cli/serve.ts'

// The server as `genchi serve` starts it, in a process of its own: `node server.ts STORE WEB`.
const [dataDir = '', web = ''] = process.argv.slice(2)
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())
process.exitCode = await serve(
  { port: 0, host: '127.0.0.1', dataDir, web, open: false, env: {}, until: stop.signal },
  {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    cwd: process.cwd(),
  },
)
