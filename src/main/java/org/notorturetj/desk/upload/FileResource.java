package org.notorturetj.desk.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.upload.CleanFile;
import org.notorturetj.api.desk.upload.FilesApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.media.child.FileType;
import org.notorturetj.media.file.KeptPart;
import org.notorturetj.media.file.MediaFiles;
import org.notorturetj.media.store.MediaStore;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class FileResource implements FilesApi {
    private final MediaFiles files;
    private final MediaStore store;

    FileResource(MediaFiles files, MediaStore store) {
        this.files = files;
        this.store = store;
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public CleanFile get(String id) {
        return files.find(id)
                .map(UploadViews::file)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @Override
    @PermissionsAllowed(Permission.READ)
    public Response part(String id, int position) {
        KeptPart part =
                files.find(id)
                        .filter(file -> position < file.parts().size())
                        .map(file -> file.parts().get(position))
                        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        try {
            Optional<InputStream> bytes = store.open(part.hash(), 0);
            return Response.ok(
                            bytes.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)),
                            part.type().mediaType())
                    .header(HttpHeaders.CONTENT_LENGTH, part.bytes())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            part.type() == FileType.PDF ? "attachment" : "inline")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
