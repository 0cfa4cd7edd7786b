import { Notifications } from '@mantine/notifications'

/** So narrow that on the smallest usual screen (1366 wide) a message lies beside a dialog and never over its buttons. */
const width = 340

/** Where messages in passing are shown; those told before it is there wait for it. */
export const Messages = () => <Notifications position="bottom-right" containerWidth={width} limit={4} zIndex={400} />
