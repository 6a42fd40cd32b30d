package vn.gnbv.publication;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How articles and their offices refuse. */
public enum PublicationError implements Problem {
    ONE_ARTICLE_EACH(409, "Cuộc đánh giá đã có bài viết.", "The evaluation has its article already."),
    SLUG_TAKEN(409, "Địa chỉ này đã được dùng.", "Another article has this address."),
    SLUG_STAYS(409, "Địa chỉ đã công khai thì giữ nguyên.", "The address stays once it was public."),
    SLUG_RESERVED(400, "Địa chỉ này dành cho trang khác.", "This address belongs to another page."),
    NOT_DRAFT(409, "Rút bài trước khi sửa.", "A published article is withdrawn before it changes."),
    WAS_PUBLIC(409, "Bài đã công khai thì rút, không xóa.", "What was public is withdrawn, not deleted."),
    NOT_AUTHOR(403, "Trưởng đoàn viết bài của cuộc đánh giá.", "The lead of the team writes its article."),
    PARAGRAPHS_INVALID(400, "Bài viết cần từ 1 đến 60 đoạn.", "An article has 1 to 60 paragraphs."),
    PHOTO_NOT_SHOWN(
            409,
            "Chỉ đăng ảnh của cuộc đánh giá này, có đồng ý của người trong ảnh.",
            "Only photos of this evaluation are shown, with the consent of those in them."),
    RELATED_INVALID(400, "Bài liên quan không có.", "A related article does not exist."),
    PERSONAL_DATA(
            409,
            "Bài có số điện thoại, số định danh hoặc tọa độ: bỏ đi rồi ghi lại.",
            "The article carries a phone number, an identity number or a position: take it out."),
    NO_SUCH_STEP(409, "Không có bước chuyển này.", "The article does not go from its state to that one."),
    NOT_APPROVER(
            403, "Cán bộ tỉnh của địa bàn công bố và rút bài.", "An officer of the province publishes and withdraws."),
    EVALUATION_OPEN(409, "Cuộc đánh giá chưa công bố.", "The evaluation is not published yet."),
    SAME_PERSON(409, "Người viết bài không tự công bố.", "Whoever wrote the article does not publish it."),
    ARTICLE_CHANGED(409, "Bài đã thay đổi sau khi bạn đọc.", "The article has changed since you read it."),
    REASON_REQUIRED(400, "Rút bài phải ghi lý do bằng hai thứ tiếng.", "Withdrawing needs a reason in both languages."),
    OFFICE_TAKEN(409, "Địa bàn này đã có cơ quan.", "This unit has its office already.");

    private final Answer answer;

    PublicationError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }

    @Singleton
    static class Constraints implements ConstraintProblems {
        @Override
        public Map<String, Problem> byConstraint() {
            return Map.ofEntries(
                    Map.entry("publication_evaluation_id_key", ONE_ARTICLE_EACH),
                    Map.entry("publication_slug_key", SLUG_TAKEN),
                    Map.entry("publication_slug_stays", SLUG_STAYS),
                    Map.entry("publication_slug_check", SLUG_RESERVED),
                    Map.entry("publication_not_draft", NOT_DRAFT),
                    Map.entry("publication_was_public", WAS_PUBLIC),
                    Map.entry("publication_paragraphs", PARAGRAPHS_INVALID),
                    Map.entry("publication_photos", PHOTO_NOT_SHOWN),
                    Map.entry("publication_related", RELATED_INVALID),
                    Map.entry("publication_personal_data", PERSONAL_DATA),
                    Map.entry("publication_state_step", NO_SUCH_STEP),
                    Map.entry("publication_not_approver", NOT_APPROVER),
                    Map.entry("publication_evaluation_open", EVALUATION_OPEN),
                    Map.entry("publication_same_person", SAME_PERSON),
                    Map.entry("publication_changed", ARTICLE_CHANGED),
                    Map.entry("publication_reason", REASON_REQUIRED),
                    Map.entry("publication_office_unit_id_key", OFFICE_TAKEN));
        }
    }
}
