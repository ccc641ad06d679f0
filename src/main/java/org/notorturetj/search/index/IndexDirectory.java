package org.notorturetj.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Where an index is kept on a disk. */
interface IndexDirectory {
    Directory open() throws IOException;

    /** Bytes that are free there. */
    long free() throws IOException;

    static IndexDirectory at(Path folder) {
        return new IndexDirectory() {
            @Override
            public Directory open() throws IOException {
                return FSDirectory.open(folder);
            }

            @Override
            public long free() throws IOException {
                return Files.getFileStore(folder).getUsableSpace();
            }

            @Override
            public String toString() {
                return folder.toString();
            }
        };
    }
}
