import { Notifications } from '@mantine/notifications'

/** Where messages in passing are shown; those told before it is there wait for it. */
export const Messages = () => <Notifications position="bottom-right" limit={4} zIndex={400} />
