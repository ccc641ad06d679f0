package org.notorturetj.content.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.notorturetj.api.desk.form.Line;
import org.notorturetj.api.desk.form.Longest;
import org.notorturetj.api.desk.form.Markdown;
import org.notorturetj.api.desk.form.Matches;
import org.notorturetj.api.desk.form.OneOf;
import org.notorturetj.api.desk.form.RefersTo;
import org.notorturetj.api.desk.form.WordOf;
import org.notorturetj.api.text.LeadsTo;
import org.notorturetj.api.text.Words;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.RecordMembers.Member;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.text.Initials;
import org.notorturetj.platform.text.LegacyAddress;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.platform.text.markdown.PlacedPictures;
import org.notorturetj.platform.text.markdown.PlacedPictures.Placed;
import org.notorturetj.platform.text.normalization.HiddenCharacters;
import org.notorturetj.platform.text.vocabulary.WordLists;

/**
 * Holds facts and texts to what the annotations of their members say, the same that forms are made
 * from: {@link org.notorturetj.api.desk.form}. Only what concerns several members is left to the
 * types.
 */
public final class MemberRules {
    /** Forms that say less than what is required, or have words of their own for what is not. */
    private static final Map<String, Form> FORMS =
            Map.of(
                    Words.SLUG, Form.of(Words.SLUG, Rule.KEY),
                    Words.CASE_CODE, Form.of(Words.CASE_CODE, Rule.CASE_CODE),
                    Words.LANGUAGE, Form.of(Words.LANGUAGE, Rule.LANGUAGE),
                    Words.REGION, Form.of(Words.REGION, Rule.REGION),
                    Words.TIME_OF_DAY, Form.of(Words.TIME_OF_DAY, Rule.TIME_OF_DAY),
                    Words.PHONE, Form.of(Words.PHONE, Rule.PHONE),
                    Words.INITIALS, new Form(Initials::areInitials, Rule.INITIALS),
                    Words.LEGACY_ADDRESS, new Form(LegacyAddress::isValid, Rule.LEGACY_ADDRESS));

    private static final Form KEY = Form.of(Words.SLUG, Rule.KEY);
    private static final Form CODE_OF_CASE = Form.of(Words.CASE_CODE, Rule.CODE_OF_CASE);
    private static final Form ANY = new Form(text -> true, Rule.KEY);

    private MemberRules() {}

    private record Form(Predicate<String> holds, RuleMessage rule) {
        static Form of(String form, RuleMessage rule) {
            return new Form(text -> text.matches(form), rule);
        }
    }

    /**
     * Adds what can never be published: members that are missing or show nothing, and values of
     * another form than theirs.
     */
    static void checkForms(Object content, Violations required) {
        for (Member member : RecordMembers.of(content)) {
            if (member.value() == null) {
                if (!member.isNullable()) {
                    required.only(member.pointer(), Rule.REQUIRED);
                }
            } else if (member.value() instanceof String text) {
                if (HiddenCharacters.showsNothing(text)) {
                    required.only(member.pointer(), Rule.NOT_BLANK);
                } else {
                    checkForm(member, text, required);
                }
            }
        }
    }

    private static void checkForm(Member member, String text, Violations required) {
        String name = member.pointer();
        Line line = member.annotation(Line.class);
        if (line != null && !Violations.isLine(text, line.value())) {
            required.only(name, Rule.LINE.with(line.value()));
        }
        OneOf oneOf = member.annotation(OneOf.class);
        if (oneOf != null) {
            required.oneOf(List.of(oneOf.value()), text, name);
        }
        Form form = form(member);
        if (!form.holds().test(text)) {
            required.only(name, form.rule());
        }
    }

    private static Form form(Member member) {
        Matches matches = member.annotation(Matches.class);
        if (matches != null) {
            Longest longest = member.annotation(Longest.class);
            return longest == null
                    ? Objects.requireNonNull(FORMS.get(matches.value()), "form without a rule")
                    : slug(longest.value());
        }
        RefersTo refersTo = member.annotation(RefersTo.class);
        if (refersTo != null) {
            return switch (refersTo.by()) {
                case ID -> ANY;
                case KEY -> KEY;
                case CODE ->
                        refersTo.type().equals(DocumentType.CASE.word())
                                ? CODE_OF_CASE
                                : Form.of(Words.REGION, Rule.REGION);
            };
        }
        return member.is(WordOf.class) ? KEY : ANY;
    }

    private static Form slug(int longest) {
        return new Form(
                text -> text.length() <= longest && text.matches(Words.SLUG),
                Rule.SLUG.with(longest));
    }

    /** Adds the addresses that readers must not open. */
    public static void checkAddresses(Object content, Violations required) {
        for (Member member : RecordMembers.of(content)) {
            LeadsTo leadsTo = member.annotation(LeadsTo.class);
            if (leadsTo != null && member.value() instanceof String address) {
                required.that(
                        Address.isFor(leadsTo.value(), address),
                        member.pointer(),
                        Rule.ADDRESS_SCHEME.with(leadsTo.value().beginnings()));
            }
        }
    }

    /**
     * Adds the words that the desk does not know. Asked of what is submitted: what was published
     * with another word may be published again.
     */
    public static void checkWords(Object content, Violations required) {
        for (Member member : RecordMembers.of(content)) {
            WordOf wordOf = member.annotation(WordOf.class);
            if (wordOf != null && member.value() instanceof String word) {
                required.oneOf(WordLists.words(wordOf.value()), word, member.pointer());
            }
        }
    }

    /** The documents that members name, and the media that texts place. */
    public static List<Reference> references(Object content) {
        List<Reference> references = new ArrayList<>();
        for (Member member : RecordMembers.of(content)) {
            RefersTo refersTo = member.annotation(RefersTo.class);
            if (refersTo != null && member.value() instanceof String value) {
                references.add(
                        new Reference(
                                member.pointer(),
                                DocumentType.of(refersTo.type()),
                                refersTo.by(),
                                value));
            }
        }
        placed(content)
                .forEach(
                        (member, places) ->
                                places.forEach(
                                        it ->
                                                references.add(
                                                        new Reference(
                                                                member,
                                                                DocumentType.MEDIA,
                                                                RefersTo.By.ID,
                                                                it.id()))));
        return references;
    }

    /** Adds Markdown of which readers would not get all that its author sees. */
    static void checkMarkdown(Object content, Violations required) {
        for (Member member : RecordMembers.of(content)) {
            Markdown markdown = member.annotation(Markdown.class);
            if (markdown != null && member.value() instanceof String text) {
                MarkdownCheck.check(text, member.pointer(), markdown.pictures(), required);
            }
        }
    }

    /**
     * Adds the places of pictures that are none.
     *
     * @param known those of some ids that are media documents of pictures
     */
    public static void checkPictures(
            Object content, UnaryOperator<Set<String>> known, Violations required) {
        Map<String, List<Placed>> placed = placed(content);
        Set<String> ids =
                placed.values().stream()
                        .flatMap(List::stream)
                        .map(Placed::id)
                        .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        Set<String> pictures = known.apply(ids);
        placed.forEach(
                (member, places) ->
                        places.forEach(
                                it ->
                                        required.that(
                                                pictures.contains(it.id()),
                                                member,
                                                Rule.MARKDOWN_NO_PICTURE.with(it.line()))));
    }

    /** By members; of each as many as can be shown. */
    private static Map<String, List<Placed>> placed(Object content) {
        Map<String, List<Placed>> placed = new LinkedHashMap<>();
        for (Member member : RecordMembers.of(content)) {
            Markdown markdown = member.annotation(Markdown.class);
            if (markdown != null && markdown.pictures() && member.value() instanceof String text) {
                placed.put(
                        member.pointer(),
                        PlacedPictures.in(text).stream().limit(PlacedPictures.MOST).toList());
            }
        }
        return placed;
    }
}
