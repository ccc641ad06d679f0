package org.notorturetj.pages.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.upload.FilesApi;
import org.notorturetj.api.desk.upload.UploadedFile;
import org.notorturetj.api.desk.upload.UploadsApi;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.pages.FormToken;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.platform.http.DeskPath;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * Hands a file in by one form. It is sealed part by part while it arrives: neither the memory nor a
 * disk has it as a whole.
 */
@Path(DeskPath.FILE_FORM)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class FilePages {
    private static final int PART = 200_000;

    /** Each holds a thread for as long as it arrives. */
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Frames frames;
    private final FormToken token;
    private final Refusing refusing;
    private final UploadsApi uploads;
    private final FilesApi files;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    FilePages(
            Frames frames,
            FormToken token,
            Refusing refusing,
            UploadsApi uploads,
            FilesApi files,
            Clock clock) {
        this.frames = frames;
        this.token = token;
        this.refusing = refusing;
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    @GET
    public Response ask() {
        return page(null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) long length) {
        if (!places.tryAcquire()) {
            throw ProblemException.retryAfter(ProblemType.UNAVAILABLE, BUSY);
        }
        try {
            FileForm form = new FileForm(body, type, length);
            if (!token.isOwn(form.token())) {
                return refused("file-outdated");
            }
            long file = form.fileLength();
            return file == 0
                    ? refused("file-none")
                    : refusing.orAgain(() -> Html.go(keep(form, file)), this::page);
        } catch (IOException e) {
            return refused("file-broken");
        } finally {
            places.release();
        }
    }

    /** Returns the page of the upload. */
    private String keep(FileForm form, long length) {
        String id = ((UploadedFile) uploads.create(UploadsApi.VERSION, length).getEntity()).id();
        Instant end = clock.instant().plus(LONGEST);
        boolean isKept = false;
        try {
            long offset = 0;
            for (byte[] part = form.next(PART); part.length > 0; part = form.next(PART)) {
                uploads.append(id, UploadsApi.VERSION, offset, part);
                offset += part.length;
                if (clock.instant().isAfter(end)) {
                    throw new IOException("it takes too long");
                }
            }
            isKept = true;
            return UploadPages.PATH + "/" + id;
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        } finally {
            if (!isKept) {
                uploads.delete(id, null);
            }
        }
    }

    private Response refused(String word) {
        return page(Said.refused(Frames.word(word, frames.of("hand-in").lang())));
    }

    private Response page(@Nullable Said said) {
        return Html.page(Said.status(said), new HandIn(frames.of("hand-in"), said));
    }

    /** A part of a clean file, to be looked at. */
    @GET
    @Path("/{id}/parts/{position}")
    @Produces(MediaType.WILDCARD)
    public Response part(@PathParam("id") String id, @PathParam("position") int position) {
        return files.part(id, position);
    }

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HandIn(Frame f, @Nullable Said said) implements TemplateInstance {}
}
