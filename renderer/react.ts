/**
 * React stands in a file of its own and runs there, before anything of ours. It makes errors while it is loaded, to throw later;
 * for an error the engine looks up the place of every function it was made under, and would read all of the program again for that.
 */
export { createRoot } from 'react-dom/client'
