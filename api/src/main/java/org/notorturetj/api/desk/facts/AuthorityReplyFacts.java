package org.notorturetj.api.desk.facts;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.NotCopied;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.desk.form.RefersTo;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What belongs to the reply that is awaited of an authority as a whole. By when it is due is not
 * written: it follows from the rules of the law and from the holidays that lawyers have confirmed.
 *
 * @param state overdue: a lawyer has said so; no response looks at a clock
 * @param criticisedOn the day, in Dushanbe, on which the criticism was published
 * @param study whether the matter has to be studied first, for which laws give longer
 * @param answeredOn the day on which it replied; null: it has not
 * @param overdueOn the day on which a lawyer said that the reply is overdue; null: nobody has
 * @param articles ids of those that criticise it
 * @param gallery ids of what was handed in with the reply: letters, pictures
 */
public record AuthorityReplyFacts(
        @NotCopied
                @OneOf(
                        value = {"awaited", "answered", "overdue"},
                        vocabulary = "replyStates")
                String state,
        @NotCopied @Past LocalDate criticisedOn,
        boolean study,
        @NotCopied @Past @Nullable LocalDate answeredOn,
        @NotCopied @Past @Nullable LocalDate overdueOn,
        @RefersTo(type = "region", by = RefersTo.By.CODE) List<String> regions,
        @RefersTo(type = "case", by = RefersTo.By.CODE) @JsonProperty("case")
                @Nullable String caseCode,
        @RefersTo(type = "article", by = RefersTo.By.ID) List<String> articles,
        @NotCopied @RefersTo(type = "media", by = RefersTo.By.ID) List<String> gallery) {
    public AuthorityReplyFacts {
        regions = regions == null ? List.of() : List.copyOf(regions);
        articles = articles == null ? List.of() : List.copyOf(articles);
        gallery = gallery == null ? List.of() : List.copyOf(gallery);
    }
}
