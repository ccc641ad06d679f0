package org.notorturetj.api.desk.text;

import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Markdown;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.PartialDate;

/**
 * What an authority replied.
 *
 * @param authority an institution, never a person
 * @param text Markdown
 * @param language of that text: an authority's own words may stand untranslated
 */
public record ReplyText(
        @Line(200) String authority,
        @Past PartialDate date,
        @Markdown String text,
        Language language) {}
