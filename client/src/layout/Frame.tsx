import type { ReactNode } from 'react';
import { useLocation, useMatches } from 'react-router';
import { Footer } from '../govuk/Footer.tsx';
import { GenericHeader } from '../govuk/GenericHeader.tsx';
import { ServiceNavigation, type NavigationItem } from '../govuk/ServiceNavigation.tsx';
import { SkipLink } from '../govuk/SkipLink.tsx';
import { isTaskOf } from '../handle.ts';
import { DemonstrationBanner } from './DemonstrationBanner.tsx';
import type { LayoutData } from './layout-data.ts';
import { SectionNavigation } from './SectionNavigation.tsx';
import { sectionOf } from './sections.ts';
import { SignOut } from './SignOut.tsx';

const footerLinks = [
  { href: '/accessibility', text: 'Accessibility statement' },
  { href: '/privacy', text: 'Privacy' },
  { href: '/cookies', text: 'Cookies' },
];

/** Everything around a page. Without data, as around some error pages, it names no council and no person. */
export function Frame({ data, children }: { data?: LayoutData | undefined; children: ReactNode }) {
  const { pathname } = useLocation();
  const isTask = isTaskOf(useMatches());
  const section = isTask || !data?.council ? undefined : sectionOf(pathname, data.council.slug, homesOf(data).includes('board'));
  const items = isTask ? [] : navigation(data).map((item) => ({ ...item, current: currentness(item.href, pathname) }));
  return (
    <>
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      <header className="govuk-template__header">
        <GenericHeader>Throughline</GenericHeader>
        <ServiceNavigation
          {...(data?.council && { serviceName: data.council.name, serviceUrl: `/${data.council.slug}` })}
          items={items}
          isEndInline
          end={data && !isTask && <SignOut viewer={data.viewer} pathname={pathname} />}
        />
        {section && <SectionNavigation {...section} />}
        {data?.site.isDemonstration && <DemonstrationBanner />}
      </header>
      {children}
      <footer className="govuk-template__footer">
        <Footer links={footerLinks} />
      </footer>
    </>
  );
}

/** The homes that the person has in the council of the address. */
const homesOf = ({ viewer, council }: LayoutData) =>
  viewer?.memberships.filter(({ councilSlug }) => councilSlug === council?.slug).map(({ home }) => home) ?? [];

/** The links for everyone, then those of the homes of people who belong to the council. */
function navigation(data: LayoutData | undefined): (NavigationItem & { href: string })[] {
  const council = data?.council;
  if (!council) return [];
  const homes = homesOf(data);
  return [
    { text: 'Have your say', href: `/${council.slug}/consultations` },
    { text: 'Programme', href: `/${council.slug}/programme` },
    { text: 'Money', href: `/${council.slug}/money` },
    { text: 'Decisions', href: `/${council.slug}/decisions` },
    { text: 'Hubs', href: `/${council.slug}/hubs` },
    { text: 'Panels', href: `/${council.slug}/panel` },
    { text: 'Reports', href: `/${council.slug}/reports` },
    ...(homes.includes('board') ? [{ text: 'Board', href: `/${council.slug}/board` }] : []),
    ...(homes.length > 0 ? [{ text: 'Scrutiny', href: `/${council.slug}/scrutiny` }] : []),
  ];
}

function currentness(href: string, pathname: string): NavigationItem['current'] {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
