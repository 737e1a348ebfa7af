package yangguang.datadir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Key ring (密钥): the SM4 keys that seal personal data and the key of blind indexes, one file each in
/// `data/keys` or the directory that `yangguang.keys.dir` names, mode 0600.
///
/// `seal-0001.key` holds 16 bytes as hexadecimal digits. The key of the highest number seals, every key
/// opens what it sealed; so a key is changed by adding `seal-0002.key` and starting again.
/// `blind-index.key` (32 bytes) is never changed, or nobody would be found by name any more.
final class KeyRing {

    static final int SEAL_KEY_LENGTH = 16;
    static final int INDEX_KEY_LENGTH = 32;
    private static final Pattern SEAL_KEY = Pattern.compile("seal-(\\d{4})\\.key");
    private static final String INDEX_KEY = "blind-index.key";

    private final Path directory;
    private final NavigableMap<Integer, byte[]> sealKeys = new TreeMap<>();
    private byte[] indexKey;

    private KeyRing(Path directory) {
        this.directory = directory;
    }

    /// Reads the keys that are there; makes none.
    ///
    /// @throws StartRefused where a key file cannot be read, is no key, or is open to other accounts
    static KeyRing in(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new StartRefused("密钥目录 " + directory.toAbsolutePath() + " 不存在。",
                    "请建立该目录并放入原有的密钥，或者改正设置 yangguang.keys.dir。");
        }
        KeyRing ring = new KeyRing(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = SEAL_KEY.matcher(file.getFileName().toString());
                if (name.matches()) {
                    ring.sealKeys.put(Integer.parseInt(name.group(1)), read(file, SEAL_KEY_LENGTH));
                } else if (file.getFileName().toString().equals(INDEX_KEY)) {
                    ring.indexKey = read(file, INDEX_KEY_LENGTH);
                }
            }
            return ring;
        } catch (IOException e) {
            throw new StartRefused("密钥目录 " + directory + " 不能读取：" + e.getMessage() + "。",
                    "请检查设置 yangguang.keys.dir，并让运行本程序的账户可以读取该目录。", e);
        }
    }

    /// Makes what is missing of a ring that never sealed anything.
    void complete() {
        if (sealKeys.isEmpty()) {
            add();
        }
        if (indexKey == null) {
            indexKey = make(INDEX_KEY, INDEX_KEY_LENGTH);
        }
    }

    /// Adds a key, which seals from now on, and returns its number.
    int add() {
        int number = sealKeys.isEmpty() ? 1 : sealKeys.lastKey() + 1;
        sealKeys.put(number, make("seal-%04d.key".formatted(number), SEAL_KEY_LENGTH));
        return number;
    }

    boolean isComplete() {
        return !sealKeys.isEmpty() && indexKey != null;
    }

    NavigableMap<Integer, byte[]> sealKeys() {
        return sealKeys;
    }

    Optional<byte[]> indexKey() {
        return Optional.ofNullable(indexKey);
    }

    Path directory() {
        return directory;
    }

    private byte[] make(String name, int length) {
        byte[] key = new byte[length];
        new SecureRandom().nextBytes(key);
        Path file = directory.resolve(name);
        try {
            OwnerOnly.write(file, HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new StartRefused("密钥文件 " + file + " 不能写入：" + e.getMessage() + "。",
                    "请让运行本程序的账户可以写入该目录；该目录只读时，请先放入 seal-0001.key（32 位十六进制数）"
                            + "和 blind-index.key（64 位十六进制数）。", e);
        }
        return key;
    }

    private static byte[] read(Path file, int length) throws IOException {
        if (OwnerOnly.isOpenToOthers(file)) {
            throw new StartRefused("密钥文件 " + file + " 可以被其他账户读取。",
                    "请执行 chmod 600 " + file + "；如果文件已经外泄，请另加一个编号更大的密钥。");
        }
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == length) {
                return key;
            }
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            // not hexadecimal: refused below, without its content
        }
        throw new StartRefused("密钥文件 " + file + " 的内容不是 " + length * 2 + " 位十六进制数。",
                "请从备份恢复该文件。");
    }
}
