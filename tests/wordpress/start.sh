#!/usr/bin/env bash
# A throw-away WordPress on 127.0.0.1 from Debian's packages, its data in a folder of its own. It needs no network.
#   apt-get install -y --no-install-recommends php-cli php-mysql php-xml php-mbstring php-zip php-gd mariadb-server \
#     wordpress wordpress-theme-twentytwentythree
# Usage: start.sh DIR PORT. The last line printed is JSON: url, version, users with their application passwords. The server
# of pages and the database run on; their process groups are in DIR/run/php.pid and DIR/run/db.pid.
set -euo pipefail
DIR=$1 PORT=$2
mkdir -p "$DIR/db" "$DIR/run"; SITE=$DIR/site SOCK=$DIR/run/db.sock

mariadb-install-db --no-defaults --datadir="$DIR/db" --user="$(id -un)" --auth-root-authentication-method=normal \
  --skip-test-db >"$DIR/run/install-db.log" 2>&1
setsid mariadbd --no-defaults --user="$(id -un)" --datadir="$DIR/db" --socket="$SOCK" --skip-networking \
  --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=32M --skip-log-bin >"$DIR/run/db.log" 2>&1 &
echo $! >"$DIR/run/db.pid"
for _ in $(seq 300); do mariadb --no-defaults -S "$SOCK" -u root -e 'select 1' >/dev/null 2>&1 && break; sleep .1; done
mariadb --no-defaults -S "$SOCK" -u root -e "create database wp character set utf8mb4;
  create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost;"

cp -rL /usr/share/wordpress "$SITE"   # -L: Debian's tree is full of links
cat >"$SITE/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', 'localhost:$SOCK');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT',
  'NONCE_SALT'] as \$k) define(\$k, 'test-' . \$k);
\$table_prefix = 'wp_';
define('WP_ENVIRONMENT_TYPE', 'local');  // application passwords without HTTPS
define('WP_HOME', 'http://127.0.0.1:$PORT'); define('WP_SITEURL', 'http://127.0.0.1:$PORT');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
cat >"$DIR/router.php" <<'PHP'
<?php // What .htaccess does: files as they are, everything else to index.php.
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
file_put_contents(__DIR__ . '/run/calls', $_SERVER['REQUEST_METHOD'] . ' ' . $_SERVER['REQUEST_URI'] . "\n", FILE_APPEND);
$wall = __DIR__ . '/run/wall';  // a firewall that a test puts up: the status that writing is answered with
if ($_SERVER['REQUEST_METHOD'] === 'POST' && is_file($wall)) {
  http_response_code((int)file_get_contents($wall)); echo '<html><h1>No.</h1></html>'; return;
}
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($path !== '/' && is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) {
  $_SERVER['SCRIPT_NAME'] = rtrim($path, '/') . '/index.php'; $file = rtrim($file, '/');
  chdir($file); require "$file/index.php"; return;
}
if ($path !== '/' && is_file($file)) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php'; chdir($_SERVER['DOCUMENT_ROOT']); require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
PHP
cat >"$DIR/install.php" <<'PHP'
<?php // What `wp core install` does, and a user with an application password for each role.
$_SERVER['HTTP_HOST'] = '127.0.0.1:' . $argv[2]; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['REQUEST_METHOD'] = 'GET';
define('WP_INSTALLING', true); require $argv[1] . '/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Aktualności', 'admin', 'admin@example.org', true, '', 'admin-haslo');
global $wp_rewrite; update_option('permalink_structure', '/%postname%/'); $wp_rewrite->init(); $wp_rewrite->flush_rules();
update_option('timezone_string', 'Europe/Warsaw');
$out = ['url' => home_url(), 'version' => $GLOBALS['wp_version'], 'users' => []];
foreach (['administrator', 'editor', 'author', 'contributor'] as $role) {
  $user = new WP_User(wp_create_user("user-$role", 'haslo-' . $role, "$role@example.org")); $user->set_role($role);
  [$password] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'visitdocs']);
  $out['users'][$role] = WP_Application_Passwords::chunk_password($password);
}
echo json_encode($out), "\n";
PHP
cd "$SITE"
PHP_CLI_SERVER_WORKERS=2 setsid php -d upload_max_filesize=300K -d post_max_size=400K -d memory_limit=256M -d display_errors=0 \
  -S "127.0.0.1:$PORT" -t "$SITE" "$DIR/router.php" >"$DIR/run/php.log" 2>&1 &
echo $! >"$DIR/run/php.pid"
php -d memory_limit=256M -d sendmail_path=/bin/true "$DIR/install.php" "$SITE" "$PORT" | tail -1
for _ in $(seq 100); do curl -fs "http://127.0.0.1:$PORT/wp-json/" >/dev/null && break; sleep .1; done
