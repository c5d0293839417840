import type { Profile } from './profile';

/** Names under which decoders give the number of somebody's tag. */
const TAGS = ['tag_id', 'tagId', 'user_tag', 'userTag'];

/**
 * Whether a message is about a person, not a place: parking sensors pass on the tag by which a resident or a member
 * of staff registers. Number and time of it are personal, so that neither is taken, whatever the profile says.
 */
export function isPersonal(
  { port, decoded }: { readonly port?: number; readonly decoded?: unknown },
  profile: Pick<Profile, 'personalPorts'> | undefined
): boolean {
  const byPort = port !== undefined && profile?.personalPorts?.includes(port) === true;
  return byPort || TAGS.some((tag) => Object.hasOwn(Object(decoded) as object, tag));
}
