package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void onlyTheProgramsAccountMayEnter() throws IOException {
        Path root = temporary.resolve("a/数据 1");
        try (DataDirectory data = DataDirectory.at(root).hold()) {
            for (Path part : List.of(data.root(), data.files(), data.index(), data.keys(), data.binaries())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                        .as(part.toString()).isEqualTo("rwx------");
            }
        }
    }

    @Test
    void openDirectoryIsClosedToOthersWhenHeld() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        DataDirectory.at(root).hold().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root))).isEqualTo("rwx------");
    }

    @Test
    void secondStartInThisProgramIsRefused() {
        try (DataDirectory data = DataDirectory.at(temporary).hold()) {
            assertThatThrownBy(() -> DataDirectory.at(temporary).hold()).isInstanceOf(StartRefused.class)
                    .hasMessageContaining(data.root().toString())
                    .hasMessageContaining("进程号 " + ProcessHandle.current().pid());
        }
        DataDirectory.at(temporary).hold().close();
    }

    @Test
    void secondProgramIsRefusedAndTheDeadOneForgotten() throws Exception {
        Process other = OtherProgram.start("hold", temporary);
        try {
            OtherProgram.await(other, "held");
            assertThatThrownBy(() -> DataDirectory.at(temporary).hold()).isInstanceOf(StartRefused.class)
                    .hasMessageContaining(temporary.toRealPath().toString())
                    .hasMessageContaining("进程号 " + other.pid())
                    .satisfies(e -> assertThat(((StartRefused) e).wayOut()).contains("--yangguang.data"));
        } finally {
            OtherProgram.kill(other);
        }
        DataDirectory.at(temporary).hold().close();
    }

    @Test
    void somebodyElsesDirectoryIsLeftAlone() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(temporary.resolve("photo.jpg"));
        assertThatThrownBy(() -> DataDirectory.at(temporary)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("photo.jpg");
        assertThat(Files.list(temporary)).hasSize(1);
    }

    @Test
    void fileInPlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));
        assertThatThrownBy(() -> DataDirectory.at(file)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> DataDirectory.at(file.resolve("below"))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("不能写入");
    }
}
