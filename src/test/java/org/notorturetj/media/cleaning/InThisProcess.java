package org.notorturetj.media.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.notorturetj.media.child.CleaningRequest;
import org.notorturetj.media.child.CleaningResult;

/** Cleans as the process of its own does, over what is written and read, without its second. */
public final class InThisProcess {
    private InThisProcess() {}

    public static CleaningResult clean(CleaningRequest request) throws IOException {
        var asked = new ByteArrayOutputStream();
        request.write(asked);
        var answered = new ByteArrayOutputStream();
        CleanFile.result(CleaningRequest.read(new ByteArrayInputStream(asked.toByteArray())), null)
                .write(answered);
        return CleaningResult.read(new ByteArrayInputStream(answered.toByteArray()));
    }
}
