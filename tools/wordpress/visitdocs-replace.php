<?php
/* Optional must-use plugin (wp-content/mu-plugins/): POST /wp-json/visitdocs/v1/media/ID/file replaces a file's bytes in place, so its address stays. The parameter description goes with it in one request. */
add_action('rest_api_init', function () {
  register_rest_route('visitdocs/v1', '/media/(?P<id>\d+)/file', ['methods' => 'POST',
    'permission_callback' => fn($r) => current_user_can('edit_post', $r['id']) && current_user_can('upload_files'),
    'callback' => function ($r) {
      $path = get_attached_file($r['id']); $body = $r->get_body();
      if (!$path || get_post_type($r['id']) !== 'attachment') return new WP_Error('visitdocs_no_file', 'no such attachment', ['status' => 404]);
      if (md5($body) !== trim((string)$r->get_header('content_md5'))) return new WP_Error('visitdocs_hash', 'content hash did not match', ['status' => 412]);
      $temporary = $path . '.' . wp_generate_password(8, false) . '.tmp';
      if (file_put_contents($temporary, $body) !== strlen($body)) { @unlink($temporary); return new WP_Error('visitdocs_disk', 'not written', ['status' => 507]); }
      $type = wp_check_filetype_and_ext($temporary, basename($path));
      if (!$type['type'] || $type['type'] !== get_post_mime_type($r['id'])) { unlink($temporary); return new WP_Error('visitdocs_type', 'another type', ['status' => 415]); }
      rename($temporary, $path); clearstatcache();
      $description = (string)$r->get_param('description');
      wp_update_post(['ID' => (int)$r['id']] + ($description !== '' ? ['post_content' => wp_slash($description)] : []));
      return ['id' => (int)$r['id'], 'source_url' => wp_get_attachment_url($r['id']), 'bytes' => strlen($body)];
    }]);
});
