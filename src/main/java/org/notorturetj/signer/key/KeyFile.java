package org.notorturetj.signer.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * Private key files: PKCS #8 in PEM (RFC 7468), encrypted if there is a passphrase (PBES2, RFC
 * 8018), readable by their owner only.
 */
final class KeyFile {
    private static final String CIPHER = "PBEWithHmacSHA256AndAES_256";

    /** For PBKDF2 with SHA-256, from OWASP's password storage cheat sheet (2023). */
    private static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    /** The object identifier 1.2.840.113549.1.5.13, in DER. */
    private static final byte[] PBES2 = HexFormat.of().parseHex("06092a864886f70d01050d");

    private KeyFile() {}

    static void write(Path file, PrivateKey key, Optional<String> passphrase) throws IOException {
        String pem;
        try {
            pem =
                    passphrase.isPresent()
                            ? pem("ENCRYPTED PRIVATE KEY", encrypt(key, passphrase.get()))
                            : pem("PRIVATE KEY", key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException("the key cannot be encrypted", e);
        }
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, pem);
    }

    /**
     * Reads a key.
     *
     * @throws KeyException if the file or the passphrase is wrong
     */
    static PrivateKey read(Path file, Optional<String> passphrase) {
        try {
            String pem = Files.readString(file);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            if (pem.contains("ENCRYPTED")) {
                der =
                        decrypt(
                                der,
                                passphrase.orElseThrow(
                                        () ->
                                                new KeyException(
                                                        "The key %s is encrypted: set notorturetj.keys.passphrase."
                                                                .formatted(file))));
            }
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyException(
                    "The key %s cannot be read: the file or its passphrase is wrong."
                            .formatted(file),
                    e);
        }
    }

    static String pem(String title, byte[] der) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(
                        title,
                        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(der),
                        title);
    }

    private static byte[] encrypt(PrivateKey key, String passphrase)
            throws GeneralSecurityException, IOException {
        byte[] salt = new byte[SALT_BYTES];
        new java.security.SecureRandom().nextBytes(salt);
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(CIPHER)
                        .generateSecret(new PBEKeySpec(passphrase.toCharArray())),
                new PBEParameterSpec(salt, ITERATIONS));
        byte[] parameters = cipher.getParameters().getEncoded();
        byte[] encrypted = cipher.doFinal(key.getEncoded());
        return der(SEQUENCE, der(SEQUENCE, PBES2, parameters), der(OCTET_STRING, encrypted));
    }

    /** A DER element (X.690); JDK 17's EncryptedPrivateKeyInfo can read PBES2 but not write it. */
    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        var element = new ByteArrayOutputStream();
        element.write(tag);
        if (length < 0x80) {
            element.write(length);
        } else {
            element.write(0x82);
            element.write(length >> 8);
            element.write(length);
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static byte[] decrypt(byte[] der, String passphrase)
            throws GeneralSecurityException, IOException {
        var info = new EncryptedPrivateKeyInfo(der);
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(CIPHER)
                        .generateSecret(new PBEKeySpec(passphrase.toCharArray())),
                info.getAlgParameters());
        return info.getKeySpec(cipher).getEncoded();
    }
}
