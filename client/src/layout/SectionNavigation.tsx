import { classes } from '../govuk/classes.ts';
import type { SectionLinks } from './sections.ts';

/** The pages of one section, beneath the main links. */
export function SectionNavigation({ name, links }: SectionLinks) {
  return (
    <nav className="app-section-navigation" aria-label={`${name} pages`}>
      <ul className="app-section-navigation__list govuk-width-container">
        {links.map(({ text, href, current }) => (
          <li key={href} className="app-section-navigation__item">
            <a
              className={classes('app-section-navigation__link', current && 'app-section-navigation__link--current')}
              href={href}
              aria-current={current}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
