import { serveMethods } from '#src/ui/worker/serve-methods.ts'

// The entry of the worker: new Worker(new URL('./methods-worker.ts', import.meta.url), { type: 'module' }).
serveMethods(self)
