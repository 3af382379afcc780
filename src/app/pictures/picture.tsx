import { useState } from 'react';
import type { PictureId } from '#domain/catalog/picture.ts';
import type { Wording } from '#domain/catalog/wording.ts';
import { pictureMessages } from '../messages/pictures.ts';
import { Button } from '../ui/button.tsx';
import { describeScreen } from './describe-screen.ts';
import { differsByWording } from './differs-by-wording.ts';
import { draw } from './draw.ts';
import { Drawing } from './drawing.tsx';
import { Enlarged } from './enlarged.tsx';
import type { PictureFacts } from './picture-facts.ts';

type PictureProps = {
  picture: PictureId;
  facts: PictureFacts;
  /** Changes to the wording that the reader's own screen has. */
  setWording: (wording: Wording) => void;
};

/** The drawing of a screen, and the way to a larger one and to the portal's other wording. */
export function Picture({ picture, facts, setWording }: PictureProps) {
  const [large, setLarge] = useState(false);
  const { wording } = facts;
  const screen = draw(picture, facts);
  const name = pictureMessages.names[picture];
  const label = describeScreen(name, screen);
  return (
    <figure className="text-xs">
      <Drawing screen={screen} label={label} />
      <figcaption className="needs-script no-print mt-1 flex flex-wrap gap-x-1">
        <Button
          small
          look="quiet"
          className="-ml-2.5"
          aria-haspopup="dialog"
          aria-label={pictureMessages.enlargeName(name)}
          onClick={() => setLarge(true)}
        >
          {pictureMessages.enlarge}
        </Button>
        {differsByWording(picture, facts) && (
          <Button
            small
            look="quiet"
            onClick={() => setWording(wording === 'current' ? 'earlier' : 'current')}
          >
            {pictureMessages.otherWording[wording]}
          </Button>
        )}
      </figcaption>
      {large && (
        <Enlarged screen={screen} name={name} label={label} onClose={() => setLarge(false)} />
      )}
    </figure>
  );
}
