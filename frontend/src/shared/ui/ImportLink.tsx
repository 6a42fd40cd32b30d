import { Link } from '@tanstack/react-router';
import { FileSpreadsheet } from 'lucide-react';
import { useText } from '../i18n/useText';
import { paths } from '../router/paths';
import './button.css';

/** Leads officers from a list to bringing many of its rows in a file. */
export function ImportLink({ kind }: { kind: 'TARGETS' | 'RESULTS' | 'ENTRIES' }) {
  const t = useText();
  return (
    <Link to={paths.imports()} search={{ kind } as never} className="button">
      <FileSpreadsheet size={16} aria-hidden="true" />
      {t('table.import')}
    </Link>
  );
}
