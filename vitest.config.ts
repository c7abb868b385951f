import { defineConfig } from 'vitest/config'

/** What asks for the built pages: it is built once for all of them, and only when one of them runs. */
const OF_THE_BUILD = ['test/bundle.test.ts', 'test/journeys/**/*.test.ts']

export default defineConfig({
  test: {
    setupFiles: 'test/properties.setup.ts',
    isolate: false, // the core is pure: 11 s isolated, 1.4 s without
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: OF_THE_BUILD,
          // The default leaves one core to whoever watches; nobody does.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: OF_THE_BUILD,
          globalSetup: 'test/journeys/setup.ts',
          testTimeout: 180_000,
          expect: { poll: { timeout: 30_000 } },
          // After the parts, not beside them: a browser and a server want the machine to themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
