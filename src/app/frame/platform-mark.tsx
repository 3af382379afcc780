type PlatformMarkProps = {
  /** Path and query of the picture. */
  logo: string;
  /** What the picture says. */
  name: string;
};

/** Above the guide in a portal’s frame: whose it is. Its room is there before the picture is, so that nothing moves. */
export function PlatformMark({ logo, name }: PlatformMarkProps) {
  return (
    <div className="border-b border-line">
      <div className="mx-auto flex max-w-[80rem] px-4 py-3 sm:px-6">
        <img src={logo} alt={name} className="h-8 max-w-48 object-contain object-left" />
      </div>
    </div>
  );
}
