package org.notorturetj.client.storage;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file on the disk, and what its bytes amount to. */
final class FileBlob implements Blob {
    private final File file;

    FileBlob(File file) {
        this.file = file;
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public InputStream open() throws IOException {
        return new FileInputStream(file);
    }

    /** True when the bytes have the digest that the file is named by. */
    boolean isIntact() throws IOException {
        return file.isFile() && sha256Hex(this).equals(file.getName());
    }

    /** All bytes, in memory. */
    static byte[] bytes(Blob blob) throws IOException {
        byte[] bytes = new byte[(int) blob.length()];
        try (DataInputStream in = new DataInputStream(blob.open())) {
            in.readFully(bytes);
        }
        return bytes;
    }

    /** The digest: its own, since the client's other uses of SHA-256 are hidden in its package. */
    static String sha256Hex(Blob blob) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            // Every Java and every Android has it.
            throw new IllegalStateException(e);
        }
        byte[] step = new byte[8192];
        try (InputStream in = blob.open()) {
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                digest.update(step, 0, count);
            }
        }
        StringBuilder hex = new StringBuilder();
        for (byte next : digest.digest()) {
            hex.append(Character.forDigit((next >> 4) & 15, 16));
            hex.append(Character.forDigit(next & 15, 16));
        }
        return hex.toString();
    }
}
