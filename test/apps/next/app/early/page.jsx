import {headers} from 'next/headers';
import {EarlyForm} from '../early-form.jsx';

export default async function Page() {
  await headers(); // drawn for each request
  return <EarlyForm drawn={Date.now()} />;
}
