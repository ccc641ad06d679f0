package org.notorturetj.desk.type;

import java.util.List;
import java.util.stream.Stream;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.type.VocabulariesApi;
import org.notorturetj.api.desk.type.Word;
import org.notorturetj.api.desk.type.WordList;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.text.vocabulary.WordLists;
import org.notorturetj.platform.text.vocabulary.WordNames;

import io.quarkus.security.PermissionsAllowed;

class VocabulariesResource implements VocabulariesApi {
    private final WordNames names;
    private final DirectoryWords directory;

    VocabulariesResource(WordNames names, DirectoryWords directory) {
        this.names = names;
        this.directory = directory;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Items<WordList> list() {
        return Items.whole(
                Stream.concat(
                                WordLists.chosen().stream().map(this::ofCode),
                                directory.lists().stream())
                        .toList());
    }

    private WordList ofCode(String vocabulary) {
        List<Word> words =
                WordLists.words(vocabulary).stream()
                        .map(
                                word ->
                                        new Word(
                                                word,
                                                null,
                                                names.of(vocabulary, word, Language.TG),
                                                names.of(vocabulary, word, Language.RU),
                                                names.of(vocabulary, word, Language.EN)))
                        .toList();
        return new WordList(vocabulary, words);
    }
}
