import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Provider } from './providers.ts'

export interface OidcProvider {
  /** whom it says it is, the next time that somebody signs in there */
  claims: { sub: string; email: string; email_verified: boolean; name: string }
  /** what it does wrong */
  fault: 'none' | 'wrong-key' | 'wrong-audience' | 'wrong-nonce' | 'no-keys' | 'silent'
  readonly tokensAsked: readonly URLSearchParams[]
  /** how often it was asked how one signs in there */
  readonly asked: () => number
  readonly asProvider: Provider
  readonly close: () => Promise<void>
}

/** A JSON Web Token, RS256. */
function signed(said: object, key: KeyObject): string {
  const [head, body] = [{ alg: 'RS256', typ: 'JWT', kid: 'one' }, said].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), key).toString('base64url')}`
}

/** A provider as small as it can be: discovery, authorize, token, keys. */
export async function openProvider(port = 0): Promise<OidcProvider> {
  const [keys, others] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  const jwk = { ...keys!.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const codes = new Map<string, string>()
  const tokensAsked: URLSearchParams[] = []
  let asked = 0
  const server = createServer(async (request, reply) => {
    const url = new URL(request.url ?? '/', issuer)
    const json = (body: unknown) =>
      reply.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') {
      asked++
      if (provider.fault === 'silent') return
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        ...(provider.fault !== 'no-keys' && { jwks_uri: `${issuer}/keys` }),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_post'],
      })
    }
    if (url.pathname === '/keys') return json({ keys: [jwk] })
    if (url.pathname === '/authorize') {
      const code = `code-${codes.size}`
      codes.set(code, url.searchParams.get('nonce') ?? '')
      const back = new URL(url.searchParams.get('redirect_uri')!)
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state')!)
      return reply.writeHead(302, { location: back.href }).end()
    }
    if (url.pathname === '/token') {
      let text = ''
      for await (const part of request) text += part
      const asked = new URLSearchParams(text)
      tokensAsked.push(asked)
      const nonce = provider.fault === 'wrong-nonce' ? 'another' : codes.get(asked.get('code') ?? '')
      const now = Math.floor(Date.now() / 1000)
      const said = {
        ...provider.claims,
        ...(nonce && { nonce }),
        iss: issuer,
        aud: provider.fault === 'wrong-audience' ? 'somebody-else' : 'genchi',
        iat: now,
        exp: now + 300,
      }
      const idToken = signed(said, (provider.fault === 'wrong-key' ? others : keys)!.privateKey)
      return json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken })
    }
    reply.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: OidcProvider = {
    claims: { sub: '1', email: 'kei@example.com', email_verified: true, name: 'Kei' },
    fault: 'none',
    tokensAsked,
    asked: () => asked,
    asProvider: {
      id: 'studio',
      name: 'Studio sign-in',
      clientId: 'genchi',
      clientSecret: 'a secret of the client',
      discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}
