import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePageData } from '../api/page-data.ts';
import { guideMessages } from '../messages/guide.ts';
import { newLinkMessages as messages } from '../messages/setup-links.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { guideOfAddress, newLinkPath } from './guide-of-address.ts';

/** Which guide the link is for: chosen from all, or taken over from an address with its choice. */
export function GuideChooser({ chosen }: { chosen: string }) {
  const { guides: all } = usePageData();
  const guides = all.filter(({ outcome }) => outcome === 'credentials');
  const navigate = useNavigate();
  const announce = useAnnounce();
  const selectId = useId();
  const pasteId = useId();
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const platforms = [...new Map(guides.map(({ platform }) => [platform.id, platform])).values()];
  const take = () => {
    const found = guideOfAddress(address, guides);
    setRefused(found === undefined);
    if (found === undefined) return;
    setAddress('');
    announce(messages.pasted);
    void navigate(newLinkPath(found), { replace: true });
  };
  return (
    <div className="space-y-4">
      <div>
        <label htmlFor={selectId} className="block font-semibold">
          {messages.guide}
        </label>
        <select
          id={selectId}
          value={chosen}
          onChange={({ target }) =>
            void navigate(`/links/new?guide=${target.value}`, { replace: true })
          }
          className="mt-1.5 min-h-10 w-full rounded-md border border-line-strong bg-surface px-2.5 pointer-coarse:min-h-11"
        >
          <option value="" disabled>
            {messages.chooseGuide}
          </option>
          {platforms.map((platform) => (
            <optgroup key={platform.id} label={platform.name}>
              {guides
                .filter((guide) => guide.platform.id === platform.id)
                .map(({ connector }) => (
                  <option key={connector.id} value={`${platform.id}/${connector.id}`}>
                    {guideMessages.title(connector.name, platform.name)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <TextField
          id={pasteId}
          label={messages.paste}
          hint={messages.pasteHint}
          mono
          inputMode="url"
          value={address}
          error={refused ? messages.pasteFault : undefined}
          onChange={({ target }) => {
            setAddress(target.value);
            setRefused(false);
          }}
          end={
            <Button type="submit" className="whitespace-nowrap">
              {messages.take}
            </Button>
          }
        />
      </form>
    </div>
  );
}
