import {headers} from 'next/headers';
import {LateForm} from '../../late-form.jsx';

export default async function Page() {
  await headers(); // drawn for each request
  return <LateForm light drawn={Date.now()} />;
}
