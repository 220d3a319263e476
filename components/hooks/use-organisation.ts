import { useEffect, useState } from 'react';
import { loadOrganisation, onOrganisationChange } from '../../utils/settings/organisation';
import type { Organisation } from '../../utils/settings/organisation-schema';

const nothing: Organisation = {};

/** What the browser’s administrator set; nothing until it is read. */
export function useOrganisation(): Organisation {
  const [organisation, setOrganisation] = useState(nothing);
  useEffect(() => {
    const read = () => void loadOrganisation().then(setOrganisation);
    read();
    return onOrganisationChange(read);
  }, []);
  return organisation;
}
