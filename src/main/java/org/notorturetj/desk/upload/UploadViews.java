package org.notorturetj.desk.upload;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.upload.CleanFile;
import org.notorturetj.api.desk.upload.CleanFilePart;
import org.notorturetj.api.desk.upload.FilesApi;
import org.notorturetj.api.desk.upload.RefusedFile;
import org.notorturetj.api.desk.upload.UploadedFile;
import org.notorturetj.api.desk.upload.UploadedFileBuilder;
import org.notorturetj.desk.account.DeskLanguage;
import org.notorturetj.media.file.KeptFile;
import org.notorturetj.media.file.KeptPart;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.media.upload.Reasons;
import org.notorturetj.media.upload.Upload;

/** Uploads as the contract shows them. */
@ApplicationScoped
class UploadViews {
    private final MediaFiles files;
    private final DeskLanguage language;

    UploadViews(MediaFiles files, DeskLanguage language) {
        this.files = files;
        this.language = language;
    }

    UploadedFile view(Upload upload) {
        return UploadedFileBuilder.builder()
                .id(upload.id())
                .state(upload.state().word())
                .length(upload.length())
                .offset(upload.received())
                .expiresAt(upload.expiresAt())
                .covers(upload.covers().stream().map(Thousandths::part).toList())
                .file(
                        upload.state() == Upload.State.READY && upload.file() != null
                                ? files.find(upload.file()).map(UploadViews::file).orElse(null)
                                : null)
                .refused(
                        upload.state() == Upload.State.REFUSED && upload.reason() != null
                                ? new RefusedFile(upload.reason(), sentence(upload.reason()))
                                : null)
                .waits(
                        upload.state() == Upload.State.CHECKING && upload.reason() != null
                                ? sentence(upload.reason())
                                : null)
                .build();
    }

    private String sentence(String reason) {
        return Reasons.rule(reason).in(language.get());
    }

    static CleanFile file(KeptFile file) {
        List<CleanFilePart> parts = new ArrayList<>();
        for (KeptPart part : file.parts()) {
            parts.add(
                    new CleanFilePart(
                            part.type().mediaType(),
                            unlessNone(part.width()),
                            unlessNone(part.height()),
                            part.bytes(),
                            "%s/%s/parts/%d".formatted(FilesApi.PATH, file.id(), parts.size())));
        }
        return new CleanFile(
                file.id(),
                file.type().mediaType(),
                parts,
                file.placeholder().isEmpty() ? null : file.placeholder(),
                unlessNone(file.pages()),
                unlessNone(file.milliseconds()),
                file.firstWords());
    }

    private static @Nullable Integer unlessNone(int number) {
        return number == 0 ? null : number;
    }
}
