import { type FormEvent, useId, useState } from 'react';
import type { Coordinates, NamedPlace } from '../../utils/commute/place';
import { Button } from '../ui/button';
import card from '../ui/card.module.css';
import { useMasked, usePrivateField } from '../ui/private';
import { isolate, useWords } from '../ui/words';
import { coordinatesText, parseCoordinates } from './coordinates';
import styles from './places.module.css';

interface PlaceFormProps {
  readonly place: NamedPlace | undefined;
  /** Home and work have a name already; absent where the user names the place. */
  readonly title?: string;
  readonly role?: 'home' | 'work';
  readonly onSave: (place: NamedPlace) => void;
  readonly onDelete?: () => void;
}

/** One place: address and coordinates as the user types them, kept with Save, gone with its own Delete. */
export function PlaceForm({ place, title, role, onSave, onDelete }: PlaceFormProps) {
  const words = useWords();
  const id = useId();
  const masked = useMasked();
  const field = usePrivateField();
  const [name, setName] = useState(place?.name ?? '');
  const [address, setAddress] = useState(place?.address ?? '');
  const [typed, setTyped] = useState(coordinatesText(place?.coordinates));
  const coordinates = parseCoordinates(typed);
  const isWrong = typed.trim() !== '' && !coordinates;
  const isNamed = place !== undefined && role === undefined;
  const heading = isNamed && masked ? words.t('mask.place') : (title ?? place?.name ?? words.t('places.add'));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const chosen = title ?? name.trim();
    if (!chosen || isWrong) return;
    onSave(toPlace(chosen, role, address.trim(), coordinates));
    if (!place && !role) {
      setName('');
      setAddress('');
      setTyped('');
    }
  };
  return (
    <form
      className={`${card['card']} ${styles['form']}`}
      onSubmit={save}
      data-place={role ?? (masked ? undefined : (place?.name ?? 'new'))}
    >
      <h3>
        <bdi>{heading}</bdi>
      </h3>
      {title === undefined && !place && (
        <label className={styles['field']}>
          {words.t('places.name')}
          <input
            name="place-name"
            {...field(name)}
            maxLength={100}
            onChange={(e) => setName(e.currentTarget.value)}
          />
        </label>
      )}
      <label className={styles['field']}>
        {words.t('places.address')}
        <input
          name="place-address"
          {...field(address)}
          maxLength={300}
          autoComplete="off"
          aria-describedby={`${id}-empty`}
          onChange={(e) => setAddress(e.currentTarget.value)}
        />
      </label>
      <label className={styles['field']}>
        {words.t('places.coordinates')}
        <input
          name="place-coordinates"
          {...field(typed)}
          dir="ltr"
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={`${id}-coordinates`}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
      </label>
      <p id={`${id}-coordinates`} className={isWrong ? styles['wrong'] : styles['hint']}>
        {words.t(isWrong ? 'places.coordinatesWrong' : 'places.coordinatesHint')}
      </p>
      <p id={`${id}-empty`} className={styles['hint']}>
        {role && !place && words.t('places.empty')}
      </p>
      <div className={styles['buttons']}>
        <Button type="submit" data-action="save-place">
          {words.t('places.save')}
        </Button>
        {place && onDelete && (
          <Button
            look="danger-text"
            onClick={() => {
              setAddress('');
              setTyped('');
              onDelete();
            }}
            aria-label={words.t('places.deleteNamed', { name: isolate(heading) })}
            data-action="delete-place"
          >
            {words.t('places.delete')}
          </Button>
        )}
      </div>
    </form>
  );
}

function toPlace(
  name: string,
  role: NamedPlace['role'],
  address: string,
  coordinates: Coordinates | undefined,
): NamedPlace {
  return {
    name,
    ...(role && { role }),
    ...(address && { address }),
    ...(coordinates && { coordinates }),
  };
}
