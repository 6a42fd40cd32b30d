-- Planned once, as a whole: each look at an evaluation asks for it, and to plan its parts took longer than to read them.
create or replace function evaluation_content_version(asked_evaluation_id uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select greatest(
        (select transaction from evaluation where id = asked_evaluation_id),
        (select max(transaction) from evaluation_member where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from evaluation_member_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from term_of_reference where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from term_of_reference_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from site_visit where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from site_visit_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from visit_participants where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from visit_participants_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from attachment where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from attachment_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from finding where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from finding_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from finding_evidence where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from finding_evidence_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from finding_cause where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from finding_cause_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from recommendation where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from recommendation_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from recommendation_finding where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from recommendation_finding_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from capacity_need where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from capacity_need_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from rating where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from rating_history where evaluation_id = asked_evaluation_id),
        (select max(transaction) from steering_document where evaluation_id = asked_evaluation_id),
        (select max(superseded_transaction) from steering_document_history where evaluation_id = asked_evaluation_id));
end;
