/** Runs before each script, on whatever Node there is: says which one runs, refuses one that cannot run TypeScript files. */
const [major = 0] = process.versions.node.split('.').map(Number)
process.stderr.write(`Node ${process.versions.node} (${process.execPath})\n`)
if (major < 24) {
  process.stderr.write(
    'Node 24 or newer is needed. npm ci brings it on Linux and Windows (x64); elsewhere install it from https://nodejs.org\n',
  )
  process.exit(1)
}
