package org.notorturetj.desk.upload;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.upload.NewCovers;
import org.notorturetj.api.desk.upload.UploadsApi;
import org.notorturetj.api.desk.upload.WordsOfFile;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.media.child.Cover;
import org.notorturetj.media.upload.CleaningWorker;
import org.notorturetj.media.upload.Upload;
import org.notorturetj.media.upload.Uploads;
import org.notorturetj.platform.problem.ProblemException;

import io.quarkus.security.PermissionsAllowed;

class UploadResource implements UploadsApi {
    private final Uploads uploads;
    private final CleaningWorker worker;
    private final UploadViews views;
    private final ReadWords words;
    private final CurrentPerson person;

    UploadResource(
            Uploads uploads,
            CleaningWorker worker,
            UploadViews views,
            ReadWords words,
            CurrentPerson person) {
        this.uploads = uploads;
        this.worker = worker;
        this.views = views;
        this.words = words;
        this.person = person;
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Response create(@Nullable String version, Long length) {
        requireVersion(version);
        Upload begun = uploads.begin(account(), length);
        return Response.created(URI.create(PATH + "/" + begun.id()))
                .entity(views.view(begun))
                .build();
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Response get(String id) {
        Upload upload = uploads.get(account(), id);
        return Response.ok(views.view(upload))
                .header(OFFSET, upload.received())
                .header(LENGTH, upload.length())
                .build();
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Response append(String id, @Nullable String version, Long offset, byte[] part) {
        requireVersion(version);
        Upload longer = uploads.append(account(), id, offset, part);
        if (longer.state() == Upload.State.CHECKING) {
            worker.wake();
        }
        return Response.noContent().header(OFFSET, longer.received()).build();
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public WordsOfFile words(String id) {
        return words.of(uploads.get(account(), id));
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Response delete(String id, @Nullable String version) {
        if (version != null) {
            requireVersion(version);
        }
        uploads.erase(account(), id);
        return Response.noContent().build();
    }

    @Override
    @PermissionsAllowed({Permission.EDIT_TEXT, Permission.EDIT_FACTS})
    public Response cover(String id, NewCovers covers) {
        List<Cover> parts = covers.covers().stream().map(Thousandths::cover).toList();
        Upload again = uploads.cover(account(), id, parts);
        worker.wake();
        return Response.accepted(views.view(again)).build();
    }

    private static void requireVersion(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw ProblemException.with(ProblemType.PRECONDITION_FAILED, "Tus-Version", VERSION);
        }
    }

    private String account() {
        return person.get().accountId();
    }
}
