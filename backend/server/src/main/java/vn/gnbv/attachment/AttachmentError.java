package vn.gnbv.attachment;

import vn.gnbv.kernel.Problem;

/** How uploads are refused. */
public enum AttachmentError implements Problem {
    FILE_MISSING(400, "Chưa có tệp.", "There is no file."),
    FILE_TOO_LARGE(413, "Tệp lớn hơn {0} MB.", "The file is larger than {0} MB."),
    FILE_TYPE_NOT_ACCEPTED(
            415,
            "Nội dung tệp không phải JPEG, PNG, PDF, docx, xlsx.",
            "The content of the file is not JPEG, PNG, PDF, docx or xlsx."),
    IMAGE_UNREADABLE(400, "Không đọc được ảnh.", "The image cannot be read."),
    IMAGE_TOO_LARGE(413, "Ảnh vượt {0} triệu điểm ảnh.", "The image has more than {0} million pixels."),
    IMAGE_TOO_LONG(413, "Ảnh có cạnh dài hơn {0} điểm ảnh.", "The image has a side of more than {0} pixels.");

    private final Answer answer;

    AttachmentError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
