package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.HouseholdFiles.XLSX;
import static vn.gnbv.testing.HouseholdFiles.checked;
import static vn.gnbv.testing.HouseholdFiles.code;
import static vn.gnbv.testing.HouseholdFiles.commit;
import static vn.gnbv.testing.HouseholdFiles.send;
import static vn.gnbv.testing.HouseholdFiles.settled;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gnbv.report.document.Office;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

/** What comes out, is opened and saved by an office program, and is brought back, changes nothing. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class HouseholdRoundTripResourceTest {
    /** Mô Rai, a commune of the district in which no other test has households. */
    private static final String COMMUNE = "23536";

    private static final int HOUSEHOLDS = 300;
    private static final String HEADER =
            "Mã hộ;Mã xã;Địa chỉ;Điện thoại;Ngày lập hộ;Quan hệ với chủ hộ;Họ và tên;Giới tính;"
                    + "Ngày sinh;Dân tộc;CCCD;Đi học;Trình độ;Bảo hiểm y tế;Việc làm;Khuyết tật;Người có công;Ngày vào hộ";

    private static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        String code = code();
        for (int index = 0; index < HOUSEHOLDS; index++) {
            String known = index % 3 == 0 ? Households.identityNumber() : "";
            String phone = index % 2 == 0 ? "09%08d".formatted(index) : "";
            lines.add("%s-%03d;%s;Thôn %d, \"nhà\" 0%d;%s;15/02/2016;;A Đức %d;Nam;1985;14;%s;;THPT;x;Tự làm;;;"
                    .formatted(code, index, COMMUNE, index % 7, index, phone, index, known));
            lines.add(";;;;;Vợ;=Y Hoa %d;Nữ;03/0%d/1987;Xơ-đăng;;;;;;Nhẹ;;".formatted(index, 1 + index % 9));
            if (index % 4 == 0) {
                lines.add(";;;;;Con;-Y Bé;Nữ;29/02/2012;Kinh;;Đang đi học;;Có;Học sinh, sinh viên;;Không;01/09/2016");
            }
        }
        return lines;
    }

    @Test
    void whatComesOutAndIsBroughtBackChangesNothing() {
        List<String> lines = lines();
        JsonPath checked = checked(lines.toArray(String[]::new));
        assertEquals(lines.size() - 1, checked.getInt("newRows"), checked.prettify());
        assertEquals("COMMITTED", commit(checked, "ALL").getString("state"));
        byte[] out = as("huyen")
                .accept(XLSX)
                .get("/api/v1/household-members?unitId=" + Units.unit(COMMUNE))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] saved = Office.recalculated(Map.of("members.xlsx", out)).get("members.xlsx");
        for (byte[] file : List.of(out, saved)) {
            JsonPath back = settled(
                    send("huyen", XLSX, file).then().statusCode(201).extract().path("id"));
            assertEquals(
                    List.of(0, 0, lines.size() - 1, 0),
                    List.of(
                            back.getInt("newRows"),
                            back.getInt("changedRows"),
                            back.getInt("unchangedRows"),
                            back.getInt("rejectedRows")),
                    back.prettify());
        }
    }
}
