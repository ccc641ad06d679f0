package org.notorturetj.platform.http;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

/**
 * Public paths of alerts and numbers to call, by themselves and on the front page, as JSON and as
 * pages: nobody may be shown an old one while a new one is fetched.
 */
public final class UrgentPath {
    private static final String LISTS =
            Stream.concat(TypeLists.with(Trait.VITAL), Stream.of(DocumentType.HOME))
                    .map(DocumentType::path)
                    .collect(Collectors.joining("|"));

    /** The front page is {@code index.html}, and the folder itself. */
    private static final Pattern FORM =
            Pattern.compile(
                    "/(?:v1|read)/[^/]+/(?:(?:index|%s)(?:\\.html|/[^?]*)?)?(?:\\?.*)?"
                            .formatted(LISTS));

    private UrgentPath() {}

    /** Whether a path is one of them, which is normalized and may have a query behind it. */
    public static boolean holds(String path) {
        return FORM.matcher(path).matches();
    }
}
