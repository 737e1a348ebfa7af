package yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.statute.Article;

/// The lists that the law and the norms fix.
class VocabularyTest {

    private final CatalogueNodes nodes = new CatalogueNodes();
    private final Subjects subjects = new Subjects();

    @Test
    @Article({"20", "21"})
    void fifteenItemsAndTheSubjectsOfTwoLevels() {
        assertThat(nodes.list()).extracting(CatalogueNode::code).hasSize(15 + 7 + 8).doesNotHaveDuplicates();
        assertThat(nodes.name("A20.01")).isEqualTo("行政法规、规章和规范性文件");
        assertThat(nodes.find("A20.14").orElseThrow().article()).isEqualTo("第二十条第（十四）项");
    }

    @Test
    @Article("21")
    void aCountyHasSevenSubjectsMoreAndATownEight() {
        assertThat(codes(AgencyKind.DEPARTMENT, Level.COUNTY)).hasSize(22).contains("A21.C7").doesNotContain("A21.T1");
        assertThat(codes(AgencyKind.TOWNSHIP, Level.TOWN)).hasSize(23).contains("A21.T8").doesNotContain("A21.C1");
        assertThat(codes(AgencyKind.SUBDISTRICT, Level.TOWN)).contains("A21.T8");
        assertThat(codes(AgencyKind.GOVERNMENT, Level.PROVINCE)).hasSize(15);
    }

    private List<String> codes(AgencyKind kind, Level level) {
        Agency agency = Agency.named("x1", "11341702486344515H", "某机关", "某机关", "某", kind, level, null);
        return nodes.of(agency).stream().map(CatalogueNode::code).toList();
    }

    @Test
    void twentyTwoSubjectClassesWithTheirSecondLevels() {
        assertThat(subjects.list().stream().filter(subject -> subject.second().isEmpty())).hasSize(22);
        assertThat(subjects.name("2.1")).isEqualTo("综合政务\\政务公开");
        assertThat(subjects.name("22")).isEqualTo("其他");
        assertThat(subjects.list()).extracting(Subject::code).doesNotHaveDuplicates();
    }

    @Test
    void fifteenKindsOfDocumentsAndOthers() {
        assertThat(subjects.genres()).hasSize(16).contains("通知", "纪要", "其他");
        assertThat(subjects.pilotFields()).hasSize(26);
    }
}
