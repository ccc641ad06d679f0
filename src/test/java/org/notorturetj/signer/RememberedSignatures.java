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
 * The JDK's ECDSA with a cache of verified signatures: thousands of phones verify the same heads,
 * which took more than half of the time.
 */
final class RememberedSignatures extends Provider {
    static final String NAME = "remembered-signatures";

    private static final long serialVersionUID = 1L;
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int MAX_ENTRIES = 5_000;

    RememberedSignatures() {
        super(NAME, "1", "caches signature verification");
        putService(
                new Service(
                        this,
                        "Signature",
                        ALGORITHM,
                        CachingSignature.class.getName(),
                        null,
                        null) {
                    @Override
                    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                        return new CachingSignature();
                    }
                });
    }

    private static final class CachingSignature extends SignatureSpi {
        private static final Map<List<Object>, Boolean> CACHE = new HashMap<>();

        private final Signature jdk;
        private final java.io.ByteArrayOutputStream message = new java.io.ByteArrayOutputStream();
        private @Nullable PublicKey key;

        CachingSignature() throws NoSuchAlgorithmException {
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
            List<Object> cacheKey =
                    List.of(
                            Objects.requireNonNull(key),
                            ByteBuffer.wrap(signature.clone()),
                            ByteBuffer.wrap(message.toByteArray()));
            Boolean valid = CACHE.get(cacheKey);
            if (valid == null) {
                jdk.update(message.toByteArray());
                valid = jdk.verify(signature);
                if (CACHE.size() == MAX_ENTRIES) {
                    CACHE.clear();
                }
                CACHE.put(cacheKey, valid);
            }
            return valid;
        }

        // ECDSA has no parameters, but SignatureSpi requires these two methods

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
