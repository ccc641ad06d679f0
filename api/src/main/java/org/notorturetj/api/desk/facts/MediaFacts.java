package org.notorturetj.api.desk.facts;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.LeadsTo;

/**
 * What belongs to a picture, a recording or a document of others as a whole.
 *
 * @param file id of the clean file
 * @param credit whom to name beside it, the same in every language
 * @param video address of a video at a host of others, of which the file is the poster; nothing of
 *     it is loaded by our pages
 * @param decorative whether it says nothing that a text must say too
 * @param facesChecked whether no face can be seen that must not be
 * @param papersChecked the same of papers, screens and number plates
 * @param placesChecked the same of what tells where it was
 * @param nobodyShown whether nobody can be recognised in it, by face, voice or anything else; if
 *     somebody can be, it needs a consent of its own
 */
@MadeByName
public record MediaFacts(
        @NotCopied @Line(64) String file,
        @Line(200) @Nullable String credit,
        @WordOf("licences") @Nullable String licence,
        @LeadsTo(Destination.PAGE) @Nullable String video,
        boolean decorative,
        @NotCopied boolean facesChecked,
        @NotCopied boolean papersChecked,
        @NotCopied boolean placesChecked,
        @NotCopied boolean nobodyShown) {}
