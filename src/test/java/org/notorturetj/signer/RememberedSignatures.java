package org.notorturetj.signer;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * ECDSA of the JDK that remembers what it has checked: thousands of phones check the same heads,
 * and that took more than half of the time.
 */
final class RememberedSignatures extends Provider {
    static final String NAME = "remembered-signatures";

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int MOST = 5_000;

    RememberedSignatures() {
        super(NAME, "1", "remembers what the JDK has checked");
        putService(
                new Service(this, "Signature", ALGORITHM, Remembering.class.getName(), null, null) {
                    @Override
                    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                        return new Remembering();
                    }
                });
    }

    private static final class Remembering extends SignatureSpi {
        private static final Map<List<Object>, Boolean> CHECKED = new HashMap<>();

        private final Signature jdk;
        private final java.io.ByteArrayOutputStream message = new java.io.ByteArrayOutputStream();
        private @Nullable PublicKey key;

        Remembering() throws NoSuchAlgorithmException {
            try {
                jdk = Signature.getInstance(ALGORITHM, "SunEC");
            } catch (NoSuchProviderException e) {
                throw new NoSuchAlgorithmException(e);
            }
        }

        @Override
        protected void engineInitVerify(PublicKey publicKey) throws InvalidKeyException {
            key = publicKey;
            message.reset();
            jdk.initVerify(publicKey);
        }

        @Override
        protected void engineInitSign(PrivateKey privateKey) throws InvalidKeyException {
            message.reset();
            jdk.initSign(privateKey);
        }

        @Override
        protected void engineUpdate(byte b) {
            message.write(b);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int offset, int length) {
            message.write(bytes, offset, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            jdk.update(message.toByteArray());
            return jdk.sign();
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            List<Object> question =
                    List.of(
                            Objects.requireNonNull(key),
                            ByteBuffer.wrap(signature.clone()),
                            ByteBuffer.wrap(message.toByteArray()));
            Boolean known = CHECKED.get(question);
            if (known == null) {
                jdk.update(message.toByteArray());
                known = jdk.verify(signature);
                if (CHECKED.size() == MOST) {
                    CHECKED.clear();
                }
                CHECKED.put(question, known);
            }
            return known;
        }

        // Nobody sets parameters of ECDSA; SignatureSpi demands these two all the same.

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException("ECDSA has no parameters");
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException("ECDSA has no parameters");
        }
    }
}
