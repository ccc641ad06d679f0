package org.notorturetj.contract.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Role;
import org.notorturetj.support.media.HandedIn;

/** Files that are handed in. */
@ApplicationScoped
class FileRecipes implements RecipeBook {
    private static final int SHORT = 10;

    private final People people;

    /** Of the editor of now, whose it is. */
    private @Nullable String clean;

    private @Nullable String of;
    private @Nullable String begun;

    FileRecipes(People people) {
        this.people = people;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("createUpload", lang -> tus().header("Upload-Length", "10"));
        recipes.add("getUpload", lang -> tus().path("id", begun()));
        recipes.add(
                "appendToUpload", lang -> tus().path("id", begun()).header("Upload-Offset", "0"));
        recipes.add("getUploadWords", lang -> people.as(Role.EDITOR).path("id", textOfWord()));
        recipes.add("deleteUpload", lang -> tus().path("id", begun()));
        recipes.add(
                "coverUpload",
                lang ->
                        people.as(Role.EDITOR)
                                .path("id", clean())
                                .body(Map.of("covers", List.of(HandedIn.COVER))));
        recipes.add("getFile", lang -> people.as(Role.EDITOR).path("id", file()));
        recipes.add(
                        "getFilePart",
                        lang -> people.as(Role.EDITOR).path("id", file()).path("position", 0))
                .values("position", 0, 1);
    }

    private SampleRequest tus() {
        return people.as(Role.EDITOR).header("Tus-Resumable", "1.0.0");
    }

    /** The one before is given up: nobody has more than a few that are not whole. */
    private String begun() {
        if (begun != null) {
            people.colleague(Role.EDITOR)
                    .request()
                    .header("Tus-Resumable", "1.0.0")
                    .delete("/desk/v1/uploads/" + begun);
        }
        begun = begin();
        return begun;
    }

    private String begin() {
        return people.colleague(Role.EDITOR)
                .request()
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", SHORT)
                .post("/desk/v1/uploads")
                .path("id");
    }

    private String clean() {
        String editor = people.member(Role.EDITOR).id();
        String known = clean;
        if (known == null || !editor.equals(of)) {
            try {
                known = HandedIn.upload(people.colleague(Role.EDITOR), HandedIn.photo(64, 48));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            clean = known;
            of = editor;
        }
        cleaned(known);
        return known;
    }

    private String textOfWord() {
        try {
            String id =
                    HandedIn.upload(people.colleague(Role.EDITOR), HandedIn.docx("A sentence."));
            cleaned(id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file() {
        return cleaned(clean());
    }

    private String cleaned(String id) {
        return HandedIn.cleaned(people.colleague(Role.EDITOR), id).path("file.id");
    }
}
