import { ask } from './client.ts'

/** One of the sample's people, in the local sample only. */
export const signInAs = (person: string): Promise<void> => ask('POST', '/sample/enter', { id: person })

/** @returns whether the second factor is still owed */
export async function signInWithPassword(email: string, password: string): Promise<boolean> {
  const said = await ask<{ twoFactorRedirect?: boolean } | undefined>('POST', '/auth/sign-in/email', {
    email,
    password,
  })
  return said?.twoFactorRedirect === true
}

/** The six digits of the second factor, or one of the codes kept for its loss. */
export const signInWithCode = (code: string): Promise<void> =>
  /^\d{6}$/.test(code)
    ? ask('POST', '/auth/two-factor/verify-totp', { code })
    : ask('POST', '/auth/two-factor/verify-backup-code', { code })

/** @returns the address at the provider where one goes on */
export const signInAt = (provider: string, to = '/', refusedTo = '/sign-in'): Promise<string> =>
  ask<{ url: string }>('POST', '/auth/sign-in/social', {
    provider,
    // Only an address of our own is come back to.
    callbackURL: to.startsWith('/') && !to.startsWith('//') ? to : '/',
    errorCallbackURL: refusedTo,
  }).then(({ url }) => url)

export const signOut = (): Promise<void> => ask('POST', '/session/leave', {})
