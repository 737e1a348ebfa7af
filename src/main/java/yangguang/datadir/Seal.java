package yangguang.datadir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// Seal (加密存储) on personal data: names, numbers, addresses and whatever else identifies a citizen is kept
/// encrypted with SM4-GCM (GB/T 32907, RFC 8998), so that a stolen disk or database dump tells nothing.
///
/// Sealed bytes: format 1 (1 byte), number of the key (2), nonce (12, random), ciphertext, tag (16).
/// Format and key number are authenticated too. Sealing the same text twice gives different bytes; to find
/// a person again keep [#blindIndex] beside.
public final class Seal {

    private static final byte FORMAT = 1;
    private static final int HEAD = 3;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Seal(KeyRing keys) {
        if (!keys.isComplete()) {
            throw new IllegalArgumentException("the key ring lacks a key");
        }
        this.keys = keys;
    }

    /// Seals the text in UTF-8, with the newest key. Longer than the text by 31 bytes.
    public byte[] seal(String plain) {
        return sealBytes(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws SealBroken where the bytes were altered, or their key is not here
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    public byte[] sealBytes(byte[] plain) {
        int number = keys.sealKeys().lastKey();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD).put(FORMAT).putShort((short) number).array();
        byte[] sealed = new byte[HEAD + NONCE + plain.length + TAG];
        System.arraycopy(head, 0, sealed, 0, HEAD);
        System.arraycopy(nonce, 0, sealed, HEAD, NONCE);
        try {
            GCMBlockCipher cipher = cipher(true, keys.sealKeys().get(number), nonce, head);
            int written = cipher.processBytes(plain, 0, plain.length, sealed, HEAD + NONCE);
            cipher.doFinal(sealed, HEAD + NONCE + written);
            return sealed;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws SealBroken where the bytes were altered, or their key is not here
    public byte[] openBytes(byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG || sealed[0] != FORMAT) {
            throw new SealBroken("密文格式不对，不能解密。", null);
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] head = new byte[HEAD];
        byte[] nonce = new byte[NONCE];
        bytes.get(head).get(nonce);
        int number = Short.toUnsignedInt(ByteBuffer.wrap(head).getShort(1));
        byte[] key = keys.sealKeys().get(number);
        if (key == null) {
            throw new SealBroken("密文所用的 %04d 号密钥不在密钥目录 %s。".formatted(number, keys.directory()), null);
        }
        byte[] plain = new byte[sealed.length - HEAD - NONCE - TAG];
        try {
            GCMBlockCipher cipher = cipher(false, key, nonce, head);
            int written = cipher.processBytes(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE, plain, 0);
            cipher.doFinal(plain, written);
            return plain;
        } catch (InvalidCipherTextException e) {
            throw new SealBroken("密文已被改动或者损坏，不能解密。", e);
        }
    }

    /// Blind index (盲索引): HMAC-SM3 of the value as 64 hexadecimal digits, by which equal values are found
    /// without opening any. Equal means: after compatibility normalisation (NFKC, full-width letters and digits
    /// become ASCII), without white space and hyphens, letters in capitals; so `11010119900101001x` finds
    /// `１１０１０１ 19900101 001X`.
    ///
    /// @throws IllegalArgumentException where nothing is left of the value: blanks are not all one person
    public String blindIndex(String value) {
        String normal = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a blank value has no blind index");
        }
        return HexFormat.of().formatHex(mac(keys.indexKey().orElseThrow(), normal.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] mac(byte[] key, byte[] content) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(content, 0, content.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }

    static GCMBlockCipher cipher(boolean sealing, byte[] key, byte[] nonce, byte[] associated) {
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, associated));
        return cipher;
    }
}
